import {MissingPage} from './_parts/missing-page.tsx'

/** The desk's own 404. */
export default function NotFound() {
  return <MissingPage />
}
