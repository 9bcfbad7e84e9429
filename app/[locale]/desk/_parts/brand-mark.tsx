import parts from './brand-mark.module.css'

/** The first character of the name, as a seal. */
export function BrandMark() {
  return (
    <span className={parts.mark} lang="zh-Hans" aria-hidden="true">
      通
    </span>
  )
}
