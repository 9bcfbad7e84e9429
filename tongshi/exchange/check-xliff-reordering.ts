import type {XmlElement} from './read-xml.ts'
import type {Report} from './xliff-problem.ts'
import {eventsOf, orderOf, type XliffUnit} from './xliff-units.ts'

type Step = Readonly<{key: string; element: XmlElement; rule: string; isEnd: boolean}>

/**
 * Check sequences of codes that must not be torn apart: one begins with canReorder="firstNo", goes on with "no", and
 * stands in the target as in the source (`#editinghints`).
 */
export function checkReordering({parts}: XliffUnit, report: Report): void {
  const inSource = stepsOf(eventsOf(parts, 'source'))
  const targets = [...parts].sort((a, b) => orderOf(a) - orderOf(b))
  const inTarget = stepsOf(eventsOf(targets, 'target'))
  checkBeginnings(inSource, report)
  checkBeginnings(inTarget, report)
  for (const [at, step] of inSource.entries()) {
    const start =
      step.rule === 'firstNo' && !step.isEnd ? inTarget.findIndex(one => one.key === step.key) : -1
    if (start < 0) continue
    const sequence = runFrom(inSource, at)
    const wrong = sequence.findIndex((one, index) => inTarget[start + index]?.key !== one.key)
    if (wrong >= 0)
      report(inTarget[start + wrong]?.element ?? inTarget[start]!.element, '#editinghints', {
        actual: `another code in a sequence that must not be reordered`,
        expected: `<${sequence[wrong]!.element.local} id="${sequence[wrong]!.element.attributes.id ?? ''}"> as in the source`,
        remedy: 'put the codes back in their order',
      })
  }
}

function stepsOf(events: ReturnType<typeof eventsOf>): Step[] {
  return events
    .filter(({element}) => ['pc', 'sc', 'ec', 'ph'].includes(element.local))
    .map(({element, isEnd}) => ({
      key: `${element.local} ${element.attributes.id ?? `of ${element.attributes.startRef}`}${isEnd ? ' end' : ''}`,
      element,
      rule: element.attributes.canReorder ?? 'yes',
      isEnd,
    }))
}

function runFrom(steps: readonly Step[], start: number): readonly Step[] {
  let end = start + 1
  while (steps[end] && (steps[end]!.rule === 'no' || (steps[end]!.isEnd && steps[end]!.rule !== 'yes')))
    end += 1
  return steps.slice(start, end)
}

function checkBeginnings(steps: readonly Step[], report: Report): void {
  let isOpen = false
  for (const {element, rule, isEnd} of steps) {
    if (isEnd && rule !== 'yes') continue
    if (rule === 'no' && !isOpen)
      report(element, '#editinghints', {
        actual: `canReorder="no" without a beginning`,
        expected: 'canReorder="firstNo" on the first code of the sequence',
        remedy: 'mark the first code',
      })
    isOpen = rule !== 'yes'
  }
}
