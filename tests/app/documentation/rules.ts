/** A desk to be saved: an account makes its store. */
const desk =
  "echo 'a whole sentence is fine' | npm run --silent add-user -- --email lin.yue@example.org --name 'Lin Yue' --role translator\n"

/**
 * How a command is tried that a sentence only names, or names with placeholders (`FILE`, `SLUG`, `…`): lines of a shell
 * that really run it once. The flags of the sentence are held against the command's `--help` besides.
 */
export const examples: Readonly<Record<string, string>> = {
  start: 'npm run --silent create-newsroom -- newsroom\nnpm start -- --root newsroom',
  'create-newsroom': 'npm run create-newsroom -- newsroom --name "Harbour News" --locales zh-Hans,en,ja',
  'add-locale': 'npm run add-locale -- ja',
  'add-user':
    "echo 'a whole sentence is fine' | npm run add-user -- --email lin.yue@example.org --name 'Lin Yue' --role translator --locale zh-Hans",
  'align-units':
    "printf 'The first stays.\\n\\nThe second goes.\\n' > OLD.md; printf 'The first stays.\\n' > NEW.md; npm run align-units -- OLD.md NEW.md",
  'build-kit': 'npm run build-kit -- beilun-mould-ip-base --draft',
  'verify-kit':
    'npm run build-kit -- customs-fast-lane --root tests/fixtures/press --out kits\nnpm run verify-kit -- kits/customs-fast-lane-v2.zip --root tests/fixtures/press',
  'sign-link': `sed -i 's/^lead: annualSales/&\\nembargo: {until: 2099-12-01T10:00, zone: Asia\\/Shanghai}/' content/announcements/beilun-mould-ip-base/announcement.md
npm run sign-link -- beilun-mould-ip-base --until 2099-11-30T10:00:00+08:00 --base https://news.example.org`,
  'extract-units': 'npm run extract-units -- --verify README.md CONTRIBUTING.md',
  'import-document': `printf '# Base opens in Ningbo\\n\\nNINGBO, May 18, 2026 — Sales reached 6 billion yuan.\\n' > release.md
npm run import-document -- release.md --yes`,
  'export-units': 'npm run export-units -- --locale zh-Hans --format po --only open',
  'import-units':
    'npm run export-units -- --locale zh-Hans --format xliff-2\nnpm run import-units -- exports/en-zh-Hans.xlf --preview',
  'validate-xliff':
    'npm run export-units -- --locale zh-Hans --format xliff-2\nnpm run --silent validate-xliff -- exports/en-zh-Hans.xlf',
  'normalise-names': 'echo Yangsu | npm run --silent normalise-names',
  'normalise-quantities':
    'echo 销售额60亿元 | npm run --silent normalise-quantities -- --locale zh-Hans --to en',
  'compare-quantities': `echo '{"id":1,"source":"60亿元","target":"6 billion yuan"}' | npm run --silent compare-quantities -- --source zh-Hans --target en`,
  'score-recognizers': `mkdir -p specs/Number/English
echo '[{"Input":"two dozen","Results":[{"Text":"two dozen","TypeName":"number","Resolution":{"value":"24"},"Start":0,"End":8}]}]' > specs/Number/English/NumberModel.json
npm run --silent score-recognizers -- specs --failures`,
  'search-memory': `printf 'good morning\\t早上好\\n' > old.tsv
echo 'good morning' | npm run --silent search-memory -- --source en --target zh-Hans old.tsv`,
  'find-terms': "echo 'the mould industry of Ningbo' | npm run --silent find-terms -- --locale en",
  'suggest-units': `export TONGSHI_MACHINE=libretranslate TONGSHI_MACHINE_URL=http://127.0.0.1:9
echo '{"id":"a","source":"Good morning"}' | npm run --silent suggest-units -- --source en --target zh-Hans --out out.jsonl`,
  'write-sbom': 'npm run write-sbom -- --out sbom.json',
  'build-site': 'npm run build-site -- --out site --base-url https://news.example.org',
  'draw-pictures': 'npm run draw-pictures -- --only reader-list --out pictures',
  doctor: 'npm run doctor -- --json',
  backup: `${desk}npm run backup -- --out safe.gz\nnpm run backup -- --verify safe.gz`,
  restore: `${desk}npm run backup -- --out safe.gz\nnpm run restore -- safe.gz --dry-run --root restored\nnpm run restore -- safe.gz --root restored`,
  'export-person': `${desk}npm run export-person -- --email lin.yue@example.org --out lin.json`,
  // A desk has to keep an owner.
  'delete-person': `echo 'a whole sentence is fine' | npm run --silent add-user -- --email chen.wei@example.org --name 'Chen Wei' --role owner
${desk}npm run delete-person -- --email lin.yue@example.org --yes`,
  'check-catalogues': 'npm run check-catalogues -- --root tests/fixtures/press',
}

/** Files of their own that a page's readers have; they are made before each of its blocks runs. */
export const preparations: Readonly<Record<string, string>> = {
  checks: `mkdir -p messages/en messages/zh
echo '{"sales": "Sales reached 6 billion yuan, a record."}' | tee messages/en/common.json > messages/en.json
echo '{"sales": "销售额达60亿元，创新高。"}' | tee messages/zh/common.json > messages/zh.json
echo '{"sales": "Der Umsatz erreichte 6 Milliarden Yuan, ein Rekord."}' > messages/de.json
echo '{"id": "a", "source": "销售额60亿元", "target": "sales of 6 billion yuan"}' > pairs.jsonl
`,
  memory: `printf 'good morning\\t早上好\\n' > more.tsv
echo '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>Sales reached 5 billion yuan.</seg></tuv><tuv xml:lang="zh-Hans"><seg>销售额达50亿元。</seg></tuv></tu></body></tmx>' > old.tmx
echo 'Sales reached 6 billion yuan.' > sentences.txt
echo '早上' > words.txt
echo '宁波模具产业' > lines.txt
echo '{"source": "宁波模具产业", "target": "the mould industry of Ningbo"}' > pairs.jsonl
echo '{"id": "a", "source": "Good morning"}' > units.jsonl
npm run --silent search-memory -- --source en --target zh-Hans old.tmx more.tsv --save en-zh.memory < /dev/null
export TONGSHI_MACHINE=libretranslate TONGSHI_MACHINE_URL=http://127.0.0.1:9
`,
  import: `cat > make.mjs <<'END'
import {writeFileSync} from 'node:fs'
import {Document, HeadingLevel, Packer, Paragraph} from 'docx'
const title = new Paragraph({text: 'Innovation base opens', heading: HeadingLevel.HEADING_1})
const children = [title, new Paragraph('18 May 2026'), new Paragraph('Annual sales reached 6 billion yuan.')]
writeFileSync('release.docx', await Packer.toBuffer(new Document({sections: [{children}]})))
END
node make.mjs
cp release.docx release.en.docx
`,
  kits: 'export TONGSHI_ROOT=tests/fixtures/press\n',
  exchange: 'npm run --silent export-units -- --locale zh-Hans --format xlsx\n',
}

/** What is not run, and why; a script that is named has to exist all the same. */
export const exempt: readonly Readonly<{pattern: RegExp; reason: string}>[] = [
  {
    pattern: /^(?:node tests\/bench\/|npm run (?:bench|measure-faults)\b)/,
    reason: 'measures for minutes, beside other programs; pages publish its figures with the machine’s load',
  },
  {
    pattern: /^npm run fuzz\b/,
    reason: 'runs for minutes by design; short runs of the same code are among the tests',
  },
  {
    pattern: /^npm pack\b|^npm run build-library\b/,
    reason: 'compiles the library; tests/library/package.test.ts packs it and runs it in an empty project',
  },
  {pattern: /\baudit-dependencies\b(?!.*--offline)/, reason: 'asks a package registry'},
  {
    pattern: /--yes < units\.jsonl/,
    reason:
      'sends texts to a service that has to be there; tests/scripts/suggest-units.test.ts has one of its own',
  },
  {
    pattern:
      /\b(?:sudo|apt-get|apk|dnf|systemctl|docker|psql|createdb|pg_dump|nginx|caddy|rsync|crontab|haproxy|git clone)\b/,
    reason: 'a program of the machine’s administrator, which a fresh clone does not bring',
  },
  {
    pattern: /\b(?:count-syllables|list-cities)\b/,
    reason: 'makes a table of names anew from data of Unicode, which is not part of the repository',
  },
  {pattern: /^npm install\b|^npx\b/, reason: 'asks a package registry'},
]
