import type {ReactElement} from 'react'
import type {Made} from '#store/kept-answers.ts'

/** Make a page of a whole document. It carries no script, so it is plain markup. */
export async function makePage(page: ReactElement, status = 200): Promise<Made> {
  // Next forbids a static import of react-dom/server in a route: it would join the wrong React build.
  const {renderToStaticMarkup} = await import('react-dom/server')
  return {body: `<!doctype html>${renderToStaticMarkup(page)}`, type: 'text/html; charset=utf-8', status}
}
