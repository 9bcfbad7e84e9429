import type {DeskPerson, TestDesk} from './open-desk.ts'

/** Invite somebody by link and let them make their account. */
export async function invitePerson(
  desk: TestDesk,
  owner: DeskPerson,
  {name, role, locale}: Readonly<{name: string; role: string; locale: string}>,
): Promise<DeskPerson> {
  const {url} = await owner.call<{url: string}>('POST', '/api/v1/invitations', {role, locale})
  return desk.claim(url, name)
}
