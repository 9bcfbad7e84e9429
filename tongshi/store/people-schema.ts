/** Roles from the least to the most; each may do what those before it may. */
export type Role = 'reader' | 'translator' | 'reviewer' | 'publisher' | 'owner'

type MemberRow = {person: string; locale: string; role: Role}
type PersonStateRow = {person: string; disabled: number; must_second_factor: number; seen_at: string | null}
type InvitationRow = {
  id: string
  token_hash: string
  role: Role
  locale: string
  email: string | null
  author: string | null
  at: string
  expires_at: string
  used_at: string | null
  used_by: string | null
}
type ApiTokenRow = {
  id: string
  person: string
  name: string
  token_hash: string
  scopes: string
  locales: string
  at: string
  expires_at: string
  seen_at: string | null
  gone_at: string | null
}
/** Failed and counted requests: one row a bucket. */
type AttemptRow = {bucket: string; count: number; until: string}
type UsedCodeRow = {person: string; code: string; at: string}
type DeviceRow = {person: string; token_hash: string; at: string}
type SettingRow = {name: string; value: string}

/** Tables of better-auth; times are text on SQLite and timestamps on PostgreSQL. */
type UserRow = {
  id: string
  name: string
  email: string
  emailVerified: unknown
  createdAt: unknown
  updatedAt: unknown
  twoFactorEnabled: unknown
}
type SessionRow = {
  id: string
  token: string
  userId: string
  expiresAt: unknown
  createdAt: unknown
  updatedAt: unknown
  ipAddress: string | null
  userAgent: string | null
}
type AccountRow = {id: string; userId: string; providerId: string; password: string | null}
type TwoFactorRow = {id: string; userId: string; secret: string; backupCodes: string; verified: unknown}
type VerificationRow = {id: string; identifier: string; value: string; expiresAt: unknown}

/** The tables of people, their ways in, and what owners decide. */
export type PeopleSchema = {
  member: MemberRow
  person_state: PersonStateRow
  invitation: InvitationRow
  api_token: ApiTokenRow
  attempt: AttemptRow
  used_code: UsedCodeRow
  device: DeviceRow
  setting: SettingRow
  user: UserRow
  session: SessionRow
  account: AccountRow
  twoFactor: TwoFactorRow
  verification: VerificationRow
}
