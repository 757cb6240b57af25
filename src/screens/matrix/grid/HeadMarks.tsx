import { counted, grouped } from '#core/model/naming.ts'
import { Pill } from '#ui/Pill.tsx'
import type { HeadFacts } from '../model/columnFacts.ts'

/** The findings of a team or a chapter in two signs; through the lens, the depth of one skill. */
export function HeadMarks({ facts }: { readonly facts: HeadFacts }) {
  const { counts, lens } = facts
  if (lens !== null) {
    if (lens.needed !== 'yes' && lens.holders === 0) return null
    return lens.holders === 0 ? (
      <Pill tone="gap" label="needed, and nobody holds it">
        nobody
      </Pill>
    ) : (
      <Pill tone={lens.holders === 1 ? 'risk' : 'neutral'}>
        {counted(lens.holders, 'holder', 'holders')}
      </Pill>
    )
  }
  return (
    <>
      {counts.keyPerson === 0 ? null : (
        <Pill tone="risk" label={soleWords(counts.keyPerson)}>
          ▲ {grouped(counts.keyPerson)}
        </Pill>
      )}
      {counts.gap === 0 ? null : (
        <Pill tone="gap" label={gapWords(counts.gap)}>
          {counted(counts.gap, 'gap', 'gaps')}
        </Pill>
      )}
    </>
  )
}

function soleWords(count: number): string {
  return `${counted(count, 'skill', 'skills')} with only one holder`
}

function gapWords(count: number): string {
  return `${counted(count, 'needed skill', 'needed skills')} that nobody holds`
}

/** What the marks say, for the name of a head. */
export function marksInWords({ counts, lens }: HeadFacts): string[] {
  if (lens !== null) {
    return [lens.holders === 0 ? 'nobody holds it' : counted(lens.holders, 'holder', 'holders')]
  }
  const words: string[] = []
  if (counts.keyPerson > 0) words.push(soleWords(counts.keyPerson))
  if (counts.gap > 0) words.push(gapWords(counts.gap))
  return words
}
