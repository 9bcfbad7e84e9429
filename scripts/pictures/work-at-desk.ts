import type {Office} from './join-desk.ts'

/** The announcement that the pictures of the desk show. */
export const shownDocument = 'announcements/beilun-mould-ip-base'

const reviewedText =
  '近年来，{beilun}模具产业加快转型升级。企业从单纯销售模具转向生产自有产品，产业延伸到极致，上中下游全面贯通，形成压铸模具制造与汽车零部件研发生产并进的新格局。'
const revisedText =
  '近年来，{beilun}模具产业加快转型升级。过去只卖模具的企业如今有了自己的产品，产业链充分延伸，上中下游全面贯通，形成压铸模具制造与汽车零部件研发生产并进的新格局。'

type Row = Readonly<{key: string; source: {text: string}; target: {rev: number} | null}>
type Saved = Readonly<{target: {rev: number}}>

/**
 * A day's work: the press office revises two headings, one translation comes back with a reason, one waits for review,
 * a question is asked, deadlines are set.
 */
export async function workAtDesk({chenWei, linYue, zhouMin, huXin}: Office): Promise<void> {
  const source = `/documents/${shownDocument}/source`
  const {markdown} = await chenWei.call<{markdown: {text: string; rev: number}}>('GET', source)
  const revised = markdown.text
    .replace('## From selling moulds to making parts', '## From selling moulds to making car parts')
    .replace('## A community built around moulds', '## An industrial community built around moulds')
  await chenWei.call('PUT', source, {file: 'announcement.md', text: revised, rev: markdown.rev})
  const {units} = await chenWei.call<{units: Row[]}>(
    'GET',
    `/documents/${shownDocument}/units?locale=zh-Hans`,
  )
  const unit = (words: string) => units.find(({source: own}) => own.text.includes(words))!
  const save = async (person: Office['linYue'], words: string, text: string, after?: number) => {
    const {key, target: before} = unit(words)
    const path = `/documents/${shownDocument}/units/${key}/zh-Hans`
    const {target} = await person.call<Saved>('PUT', path, {text, rev: after ?? before?.rev ?? 0})
    return {path: `${path}/review`, rev: target.rev}
  }
  await save(zhouMin, 'An industrial community', '因模具而兴的工业社区')
  const parts = await save(linYue, 'making car parts', '从卖模具到造汽车零部件')
  await huXin.call('POST', parts.path, {
    rev: parts.rev,
    verdict: 'reject',
    kind: 'meaning',
    reason: '原文只说零部件，不专指整车配套，请与正文统一。',
  })
  const years = await save(linYue, 'In recent years', reviewedText)
  const verdict = {rev: years.rev, verdict: 'approve'}
  const {target: approved} = await huXin.call<Saved>('POST', years.path, verdict)
  await save(linYue, 'In recent years', revisedText, approved.rev)
  await zhouMin.call('POST', `/documents/${shownDocument}/units/${unit('Four').key}/comments`, {
    locale: 'zh-Hans',
    kind: 'question',
    text: '“当地”指社区还是全区？请发布单位确认。',
  })
  for (const [person, role, due] of [
    [linYue, 'translator', '2026-12-14T18:00:00+08:00'],
    [huXin, 'reviewer', '2026-12-15T12:00:00+08:00'],
  ] as const) {
    const {person: own} = await person.call<{person: {id: string}}>('GET', '/session')
    const work = {document: shownDocument, locale: 'zh-Hans', role, person: own.id}
    await chenWei.call('POST', '/assignments', {
      ...work,
      due: new Date(due).toISOString(),
      zone: 'Asia/Shanghai',
    })
  }
}
