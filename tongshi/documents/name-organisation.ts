import {camel} from './name-figure.ts'

/** Long terms of names and what remains of them in the name of a fact. */
const short: readonly (readonly [RegExp, string])[] = [
  [/intellectual property/gi, 'ip'],
  [/science and technology/gi, 'science'],
  [/information research/gi, 'research'],
  [/(?:co\.?,? ?ltd\.?|inc\.?|corp\.?|plc|llc)\.?$/gi, 'company'],
]

/** Chinese words of names, longest first, and what they are called. */
const chinese: readonly (readonly [string, string])[] = [
  ['知识产权', 'ip'],
  ['科学技术', 'science'],
  ['科技', 'science'],
  ['教育', 'education'],
  ['卫生', 'health'],
  ['商务', 'commerce'],
  ['财政', 'finance'],
  ['税务', 'tax'],
  ['海关', 'customs'],
  ['模具', 'mould'],
  ['农业', 'agriculture'],
  ['交通', 'transport'],
  ['生态环境', 'environment'],
  ['文化', 'culture'],
  ['旅游', 'tourism'],
  ['统计', 'statistics'],
  ['发展和改革', 'reform'],
  ['创新', 'innovation'],
  ['产业', 'industry'],
  ['工业', 'industry'],
  ['科学院', 'academy'],
  ['研究院', 'researchInstitute'],
  ['研究所', 'institute'],
  ['实验室', 'laboratory'],
  ['委员会', 'commission'],
  ['管委会', 'commission'],
  ['人民政府', 'government'],
  ['政府', 'government'],
  ['联合会', 'federation'],
  ['促进会', 'association'],
  ['协会', 'association'],
  ['学会', 'society'],
  ['商会', 'chamber'],
  ['基金会', 'foundation'],
  ['出版社', 'press'],
  ['公司', 'company'],
  ['集团', 'group'],
  ['银行', 'bank'],
  ['大学', 'university'],
  ['学院', 'college'],
  ['中学', 'school'],
  ['小学', 'school'],
  ['医院', 'hospital'],
  ['中心', 'centre'],
  ['基地', 'base'],
  ['办公室', 'office'],
  ['博物馆', 'museum'],
  ['图书馆', 'library'],
  ['法院', 'court'],
  ['交易所', 'exchange'],
  ['联盟', 'alliance'],
  ['总局', 'administration'],
  ['局', 'bureau'],
  ['厅', 'department'],
  ['部', 'ministry'],
]

/**
 * Name an organisation's fact by the last telling words of its name: `Ningbo Intellectual Property Office` is
 * ipOffice, 宁波市北仑区科学技术局 is scienceBureau.
 */
export function nameOrganisation(name: string): string {
  const bare = name.replace(/\s*[（(][^（()）]*[)）]\s*$/, '')
  if (/\p{Script=Han}/u.test(bare)) return nameChinese(bare)
  const text = short.reduce((before, [pattern, replacement]) => before.replace(pattern, replacement), bare)
  const [head, rest] = text.split(/ (?:of|for) /)
  const words = head!.split(/\s+/).filter(word => !/^(?:the|and|of|for|&)$/i.test(word))
  // Ministry of Commerce: the words behind say which.
  const telling =
    rest !== undefined && words.length === 1 ? [words[0]!, ...rest.split(/\s+/).slice(0, 1)] : words.slice(-2)
  return camel(telling) || 'organisation'
}

function nameChinese(name: string): string {
  const found: {at: number; word: string; name: string}[] = []
  for (const [word, english] of chinese) {
    const at = name.lastIndexOf(word)
    if (at !== -1 && !found.some(one => one.at <= at && at < one.at + one.word.length))
      found.push({at, word, name: english})
  }
  const last = found.sort((one, other) => one.at - other.at).slice(-2)
  return camel(last.map(({name: english}) => english.replace(/[A-Z]/g, ' $&'))) || 'organisation'
}
