import { mkdir, writeFile } from 'node:fs/promises';
import { appPackage, outlookManifest } from '../package/build.ts';
import { InstallationError, readInstallation } from '../package/installation.ts';

/** `npm run package`: what an administrator uploads, for the installation that the environment speaks of. */
async function write() {
  const installation = readInstallation(process.env);
  const zip = await appPackage(installation);
  const xml = await outlookManifest(installation);
  await mkdir('dist', { recursive: true });
  await writeFile('dist/accord.zip', zip);
  await writeFile('dist/accord-outlook.xml', xml);
  const { origin, clientId, toLookAt } = installation;
  if (toLookAt) {
    say('accord: a package for the sandbox, to look at: Teams and Outlook open nothing but https');
  }
  say(`accord: for ${origin}, application ${clientId}:`);
  say('  dist/accord.zip          Teams, and Outlook on the web and on Windows');
  say('  dist/accord-outlook.xml  Outlook on the Mac and on phones');
}

const say = (line: string) => process.stdout.write(`${line}\n`);

await write().catch((error) => {
  if (!(error instanceof InstallationError)) throw error;
  process.stderr.write(`accord: ${error.message}\n`);
  process.exit(1);
});
