/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Finished answers are compressed once and sent by the server itself (scripts/serve.ts).
  compress: false,
  // `npm run types` has looked at everything; a first start need not wait for it again.
  typescript: {ignoreBuildErrors: true},
  // Pictures are served as they are: no decoder of pictures stands open to everybody.
  images: {unoptimized: true},
  async headers() {
    return [
      {
        source: '/reader.css',
        headers: [{key: 'Cache-Control', value: 'public, max-age=31536000, immutable'}],
      },
    ]
  },
}
