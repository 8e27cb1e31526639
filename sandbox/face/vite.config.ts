import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The face in development talks to a sandbox that runs beside it. */
const sandbox = process.env.SANDBOX_URL ?? 'http://localhost:3001';

/** office.js is one script without modules: an add-in's pages load it as they load Microsoft's. */
const officeJs = (): Plugin => ({
  name: 'office-js',
  apply: 'build',
  async generateBundle() {
    const built = await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        write: false,
        lib: { entry: here('../office/client/main.ts'), formats: ['iife'], name: 'officeJs' },
      },
    });
    const [script] = (built as Rolldown.RolldownOutput[])[0]?.output ?? [];
    if (!script) return this.error('office.js was not built');
    this.emitFile({ type: 'asset', fileName: 'office/office.js', source: script.code });
  },
});

export default defineConfig({
  root: here('.'),
  plugins: [react(), officeJs()],
  server: {
    host: 'localhost',
    proxy: { '/sandbox': sandbox, '/graph': sandbox, '/entra': sandbox },
  },
  build: {
    outDir: here('../../dist/sandbox'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        landing: here('index.html'),
        outlook: here('outlook/index.html'),
        teams: here('teams/index.html'),
      },
      output: {
        codeSplitting: {
          groups: [
            // What changes rarely and more than one page needs: browsers keep it.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'time', test: /node_modules[\\/](luxon|windows-iana)[\\/]/ },
            { name: 'fluent', test: /node_modules[\\/]/, minShareCount: 3 },
          ],
        },
      },
    },
  },
});
