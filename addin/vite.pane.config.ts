import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const exactly = (name: string, replacement: string) => ({
  find: new RegExp(`^${name}$`),
  replacement,
});

/**
 * What runs in Outlook: the pane, its sign-in dialog, and the page that holds the event handlers. The pane
 * opens beside an appointment that somebody waits to fill in, so it is built with Preact, a tenth of React
 * DOM's weight, and without a router, since what it shows follows the item.
 */
export default defineConfig({
  root: here,
  publicDir: false,
  plugins: [react({ jsxImportSource: 'preact' })],
  resolve: {
    alias: [
      exactly('react', 'preact/compat'),
      exactly('react-dom', 'preact/compat'),
      exactly('react-dom/client', 'preact/compat/client'),
      exactly('react/jsx-runtime', 'preact/jsx-runtime'),
      exactly('react-router', join(here, 'pane/router.tsx')),
    ],
  },
  build: {
    outDir: '../dist/addin',
    emptyOutDir: false,
    assetsDir: 'assets/pane',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['pane', 'dialog', 'events'].map((page) => join(here, `${page}.html`)),
    },
  },
});
