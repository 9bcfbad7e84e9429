import {ClaimPage} from './_parts/claim-page.tsx'

/** One page for the owner's one-time address and for invitations: its token never reaches a log. */
export default function Page() {
  return <ClaimPage />
}
