/** The language of the terminal, of those that the commands speak: LC_ALL, LC_MESSAGES and LANG, as POSIX orders them. */
export function languageOfSystem(env: NodeJS.ProcessEnv = process.env): 'en' | 'zh-Hans' {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh-Hans' : 'en'
}
