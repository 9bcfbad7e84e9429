import {
  localiseAnnouncement,
  readAnnouncement,
  readFacts,
  splitSentences,
  updateLock,
  writeLock,
} from 'tongshi/documents'

const {facts} = readFacts(
  'sales: {kind: money, value: 6000000000, currency: CNY, verified: true}\nday: {kind: date, value: 2023-07-14}',
  {file: 'facts.yaml'},
)
const factNames = new Set(Object.keys(facts))
const read = (body: string) => {
  const text = `---\nsource: en\ntitle: Sales rise\ndateline: {date: day}\n---\n\n${body}\n`
  const {announcement, findings} = readAnnouncement(text, {file: 'announcement.md', factNames})
  for (const {rule, actual} of findings) console.log(rule, actual)
  if (announcement) return announcement
  throw new Error('The announcement could not be read.')
}

// Units with ids that an edit of the source does not change.
const first = updateLock([], read('Sales reached {sales}.\n\nThey were **lower** before.').units, 'sales')
const {lock, kept, changed, added} = updateLock(
  first.lock,
  read('Sales reached {sales} in 2023.\n\nThey were **lower** before.').units,
  'sales',
)
console.log(kept, changed.length, added.length)
console.log(writeLock(lock).split('\n').length - 3, 'units')

// What a locale's readers get: a translation older than its source counts as stale.
const [title, sales, before] = first.lock
const target = localiseAnnouncement({
  announcement: read('Sales reached {sales} in 2023.\n\nThey were **lower** before.'),
  lock,
  facts,
  locale: 'zh-Hans',
  policy: 'source',
  messages: {[title!.id]: '销售增长', [sales!.id]: '销售额达{sales}。', [before!.id]: '此前<b>较低</b>。'},
  meta: Object.fromEntries(first.lock.map(({id, hash}) => [id, {from: hash, state: 'final' as const}])),
})
for (const {message, lang, state} of target.units) console.log(state, lang, message)

console.log(
  splitSentences('会议已结束。请回复！', 'zh')
    .map(({text}) => text)
    .join(' | '),
)
