import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** The API of a desk that runs beside the development server: `witness serve --port 8765`. */
const DESK = 'http://127.0.0.1:8765';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  build: {
    outDir: '../src/bearwitness/desk/static',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content security policy allows no data: addresses for scripts, styles and fonts
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': { target: DESK, changeOrigin: true } } },
  test: { include: ['test/**/*.test.ts'] },
});
