import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const Gateway = process.env.GATEWAY ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    // data: addresses would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': Gateway, '/hubs': { target: Gateway, ws: true } } },
  // One world for all files: each puts back what it changes, and React and Mantine are read once.
  test: { environment: 'node', isolate: false, testTimeout: 60_000, setupFiles: ['src/test/setup.ts'], include: ['src/**/*.test.{ts,tsx}'] },
});
