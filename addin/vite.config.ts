import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The tab: built into `dist/addin`, from where the server serves it beside the API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env.PUBLIC_URL ?? 'http://localhost:3000' },
  },
});
