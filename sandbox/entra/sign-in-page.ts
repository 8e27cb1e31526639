import type { Person } from '../directory/people.ts';

/** The page on which one picks who to be. The form keeps the request that led here. */
export function signInPage(people: Person[], hidden: Record<string, string>, hint?: string) {
  const fields = Object.entries(hidden)
    .map(([name, value]) => `<input type="hidden" name="${text(name)}" value="${text(value)}">`)
    .join('');
  return page(
    'Sign in',
    `<form method="post">${fields}
      <h1>Pick an account</h1>
      <p>to continue to <strong>Accord</strong></p>
      <ul>${people.map((person) => entry(person, person.mail === hint?.toLowerCase())).join('')}</ul>
    </form>
    <footer>Sandbox tenant: nobody here is real, and no password is needed.</footer>`,
  );
}

/** A page that says why one cannot sign in. */
export function refusalPage(message: string): string {
  return page(
    'Sign in',
    `<h1>Sorry, but we’re having trouble signing you in.</h1><p>${text(message)}</p>`,
  );
}

function entry(person: Person, isHinted: boolean): string {
  return `<li><button name="sandbox_user" value="${person.id}"${isHinted ? ' autofocus' : ''}>
    <img alt="" width="40" height="40" src="/sandbox/people/${person.id}/photo">
    <span><b>${text(person.displayName)}</b><small>${text(person.mail)}</small></span>
  </button></li>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  :root { color-scheme: light dark; font: 15px/1.4 "Segoe UI", system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center;
    background: linear-gradient(140deg, light-dark(#e8ebfa, #14141f), light-dark(#f7f2ea, #1f1a22)); }
  main { background: light-dark(#fff, #292929); padding: 36px 40px 28px; width: min(440px, 92vw);
    box-sizing: border-box; border-radius: 8px; box-shadow: 0 8px 28px rgb(0 0 0 / .16); }
  h1 { font-size: 1.5rem; font-weight: 600; margin: 0; }
  p { margin: 4px 0 16px; }
  ul { list-style: none; margin: 0 -16px; padding: 0; max-height: 58vh; overflow: auto; }
  button { all: unset; box-sizing: border-box; cursor: pointer; display: flex; gap: 12px;
    align-items: center; width: 100%; padding: 8px 16px; border-radius: 6px; }
  button:hover { background: light-dark(#f3f3f6, #3a3a3d); }
  button:focus-visible { outline: 2px solid light-dark(#4f52b2, #aab0ff); outline-offset: -2px; }
  img { border-radius: 50%; }
  span { min-width: 0; }
  b, small { display: block; font-weight: 500; overflow: hidden; text-overflow: ellipsis; }
  small, footer { color: light-dark(#616161, #adadad); font-size: .82rem; font-weight: 400; }
  footer { margin-top: 20px; }
</style></head><body><main>${body}</main></body></html>`;
}

function text(value: string): string {
  return value.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
