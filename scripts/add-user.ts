import {join, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {parseArgs} from 'node:util'
import {createPerson} from '#store/create-person.ts'
import {roles} from '#store/member.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import type {Role} from '#store/people-schema.ts'
import {StoreError} from '#store/store-error.ts'
import {openDesk} from '../app/api/_parts/open-desk.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run add-user -- --email ADDRESS --name NAME --role ROLE [--locale LOCALE] [--root DIR] [--data DIR] < PASSWORD
  Makes an account of the desk; the password is read from standard input, its first line. The server may run meanwhile.
  --role    ${roles.join(', ')}
  --locale  a BCP 47 tag, or * for all locales (*)
  DATABASE_URL, TONGSHI_SECRET, TONGSHI_ROOT, TONGSHI_DATA as for npm start`

/** The first line of standard input. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password: ')
  for await (const line of createInterface({input: process.stdin})) return line
  return ''
}

function misuse(sentence: string): never {
  console.error(`${sentence}\n${usage}`)
  process.exit(2)
}

if (import.meta.main) {
  answerHelp(usage)
  const {env} = process
  const {values, root} = (() => {
    try {
      const {values} = parseArgs({
        options: {
          email: {type: 'string', default: ''},
          name: {type: 'string', default: ''},
          role: {type: 'string', default: ''},
          locale: {type: 'string', default: '*'},
          root: {type: 'string', default: env.TONGSHI_ROOT || '.'},
          data: {type: 'string', default: env.TONGSHI_DATA || ''},
        },
      })
      return {values, root: newsroomRoot(values.root)}
    } catch (error) {
      return misuse((error as Error).message)
    }
  })()
  const {email, name, role, locale} = values
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    misuse(`Unexpected e-mail address \`${email}\`, expected one, name it by --email.`)
  if (name.trim() === '') misuse('Unexpected empty name, expected one, name it by --name.')
  if (!roles.includes(role as Role))
    misuse(`Unexpected role \`${role}\`, expected ${roles.join(', ')}, name it by --role.`)
  if (locale !== '*' && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale))
    misuse(`Unexpected locale \`${locale}\`, expected a BCP 47 tag or *, name it by --locale.`)
  const desk = await openDesk({
    root,
    data: resolve(values.data || join(root, '.tongshi')),
    url: env.DATABASE_URL || undefined,
    secret: env.TONGSHI_SECRET || undefined,
    baseUrl: env.BASE_URL || 'http://127.0.0.1:3000',
  })
  try {
    const person = {
      name,
      email,
      password: await readPassword(),
      roles: [{locale, role: role as Role}],
      actor: null,
    }
    await createPerson(desk.store, desk.signIn, person)
    console.log(`${email} may sign in as ${role} of ${locale === '*' ? 'all locales' : locale}.`)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    console.error(error.message)
    process.exitCode = 1
  } finally {
    await desk.store.close()
  }
}
