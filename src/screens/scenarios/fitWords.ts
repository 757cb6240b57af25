import type { ScenarioFit } from '#core/edits/scenarioFit.ts'
import { counted } from '#core/model/naming.ts'

/** "2 changes fit, 1 fits partly, 1 does not fit at all and is left out." */
export function fitWords({ wholly, partly, notAtAll }: ScenarioFit): string {
  const all = wholly + partly + notAtAll
  if (wholly === all) return all === 1 ? 'It fits.' : `All ${all} fit.`
  const parts = [
    wholly === 0 ? '' : `${counted(wholly, 'change', 'changes')} ${wholly === 1 ? 'fits' : 'fit'}`,
    partly === 0 ? '' : `${partly} ${partly === 1 ? 'fits' : 'fit'} partly or over other changes`,
    notAtAll === 0
      ? ''
      : `${notAtAll} ${notAtAll === 1 ? 'does' : 'do'} not fit at all and ${notAtAll === 1 ? 'is' : 'are'} left out`,
  ]
  return `${parts.filter((it) => it !== '').join(', ')}.`
}
