/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Finished answers are compressed once and sent by the server itself (scripts/serve.ts).
  compress: false,
  async headers() {
    return [
      {
        source: '/reader.css',
        headers: [{key: 'Cache-Control', value: 'public, max-age=31536000, immutable'}],
      },
    ]
  },
}
