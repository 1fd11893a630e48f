import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One shell for all services; each department's pages are a chunk of their own (`apps/<service>/ui/pages.tsx`). */
export default defineConfig({
  root: 'libs/ui',
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'chrome89', // office desktops
    outDir: '../../dist/ui',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
  },
});
