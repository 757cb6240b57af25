import { describe, expect, test } from 'vitest'
import { departureWords, placesWords, whatIfWords } from '#core/analysis/departureWords.ts'
import { chapter, team } from '#tests/support/builders.ts'

const nothing = { gaps: [], keyPerson: [], short: [] }

describe('departures in a sentence', () => {
  test('say how many skills break where, each skill once, and what is lost altogether', () => {
    const broken = [
      { ...nothing, scope: team('Payments'), gaps: ['Kafka', 'Java'], keyPerson: ['Go'] },
      { ...nothing, scope: chapter('Backend'), gaps: ['Kafka'], short: ['SQL'] },
    ]
    expect(departureWords(['Quin', 'Ana'], broken, ['Kafka'])).toBe(
      'If Quin and Ana leave, 2 skills lose their last holder in 1 team and 1 chapter, 1 newly hangs on one person in 1 team and 1 has fewer holders than needed in 1 chapter. Nobody in the organisation holds Kafka any more then.',
    )
  })

  test('say that nothing breaks', () => {
    expect(departureWords(['Quin'], [{ ...nothing, scope: team('Payments') }], [])).toBe(
      'If Quin leaves, nothing breaks: no skill loses its last holder, and none newly hangs on one person.',
    )
  })

  test('name a few people and count the others', () => {
    expect(whatIfWords(['Ana'])).toBe('What if Ana leaves')
    expect(whatIfWords(['Ana', 'Bo', 'Cy', 'Di'])).toBe('What if Ana, Bo and 2 more leave')
  })

  test('count teams and chapters apart', () => {
    expect(placesWords([team('a'), chapter('b'), team('c')])).toBe('2 teams and 1 chapter')
  })
})
