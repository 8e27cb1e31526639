import { defineConfig } from 'vite';

/** The event handlers: one script for a runtime without modules or a document (classic Outlook's knows ES2016). */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: '../dist/addin',
    emptyOutDir: false,
    target: 'es2016',
    lib: {
      entry: 'events/main.ts',
      formats: ['iife'],
      name: 'accord',
      fileName: () => 'events.js',
    },
  },
});
