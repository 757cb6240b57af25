import { grouped } from '#core/model/naming.ts'

const words = 'No,One,Two,Three,Four,Five,Six,Seven,Eight,Nine,Ten,Eleven,Twelve'.split(',')

/** "Five skills hang on": how a sentence about what hangs on somebody begins. */
export function hangingWords(count: number): string {
  return `${words[count] ?? grouped(count)} ${count === 1 ? 'skill hangs' : 'skills hang'} on`
}

/** As a share of everything: whole percents, one decimal below ten. */
export function shareWords(share: number): string {
  const percent = 100 * share
  if (percent === 0) return '0 %'
  if (percent < 0.1) return '< 0.1 %'
  return percent < 10 ? `${percent.toFixed(1)} %` : `${Math.round(percent)} %`
}
