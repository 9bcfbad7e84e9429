/** Every hash that a file was ever known by. Append-only. */
type SeenFileRow = {path: string; sha256: string}

/** Where a person is, as the server that they last spoke to has heard; `stamp` changes with everything they say. */
type PresenceRow = {
  person: string
  document: string
  locale: string
  key: string | null
  since: string
  server: string
  stamp: string
}

/** A build of a press kit. Its server renews the lease as long as it is at it; after that another may take it over. */
type KitJobRow = {
  id: string
  slug: string
  draft: number
  /** JSON of the locales that were asked for; all where it is missing. */
  asked: string | null
  author: string
  at: string
  ended_at: string | null
  state: 'building' | 'done' | 'refused' | 'stopped' | 'failed'
  /** JSON. */
  steps: string
  file: string | null
  /** JSON of the locales that are in the kit, of refusals by locale, and of findings. */
  locales: string
  refused: string
  findings: string
  server: string
  lease_until: string
  attempts: number
}

/** Archives of kits, where several servers share them; and the public keys that they are signed with. */
type KitArchiveRow = {file: string; sha256: string; at: string; bytes: Uint8Array}
type KitKeyRow = {id: string; pem: string}

/** One row, `secret`: which secret the servers of a desk share. */
type SecretCheckRow = {id: string; salt: string; scrypt: string}

/** The tables by which servers of one store know of each other's work. */
export type ServersSchema = {
  seen_file: SeenFileRow
  presence: PresenceRow
  kit_job: KitJobRow
  kit_archive: KitArchiveRow
  kit_key: KitKeyRow
  secret_check: SecretCheckRow
}
