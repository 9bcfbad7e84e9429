import {applyFixes, checkUnit, checkUnits, pairCatalogues, writeGithub} from 'tongshi/checks'
import {readProjectCatalogue, writeFindingSentence} from 'tongshi/messages'
import words from 'tongshi/words/en.json' with {type: 'json'}
import zhWords from 'tongshi/words/zh-Hans.json' with {type: 'json'}

// One unit, as often as somebody pauses in typing.
const context = {sourceLocale: 'zh-Hans', targetLocale: 'en', profile: 'project'} as const
const source = '全年签约60亿元。'
const target = 'Contracts worth 60 billion yuan were signed in the year .'
const findings = checkUnit({id: 'contracts', source, target}, context)
for (const finding of findings) {
  console.log(finding.rule, finding.severity, writeFindingSentence(finding, 'en', words))
  console.log(writeFindingSentence(finding, 'zh-Hans', zhWords))
}
console.log(applyFixes(target, findings).message)

// Two catalogues of any project, reported as GitHub shows it beside the lines.
const english = readProjectCatalogue('{"files": "{n, plural, one {# file} other {# files}}"}', {
  file: 'en.json',
  locale: 'en',
})
const german = readProjectCatalogue('{"files": "{m, plural, one {# Datei} other {# Dateien}}"}', {
  file: 'de.json',
  locale: 'de',
})
const pair = pairCatalogues(english, german)
const found = checkUnits(pair.units, {sourceLocale: 'en', targetLocale: 'de', profile: 'project'})
console.log(writeGithub([...pair.findings, ...found], {locale: 'en', words, messages: pair.units.length}))
