import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serializeCharter } from '#core/interchange/charterMarkdown.ts'
import { addDays } from '#core/model/day.ts'
import type { Team } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { sampleOrganisation } from '#core/sample/sampleOrganisation.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { nasty } from './arbitraryValues.ts'

const today = day('2026-11-21')
const sample = sampleOrganisation(today)

function teamOf(workspace: Workspace, name: string): Team {
  const team = [...workspace.teams].find((it) => it.name === name)
  if (team === undefined) throw new Error(`No team is called ${name}`)
  return team
}

const charter = (name: string, on = today) =>
  serializeCharter(sample, teamOf(sample, name), on).split('\n')

describe('the charter of a mission as Markdown', () => {
  test('answers the questions of its formation', () => {
    const lines = charter('Risk models')
    expect(lines.slice(0, 6)).toEqual([
      '# Risk models',
      '',
      'Charter as of 2026-11-21.',
      '',
      '- Status: paused',
      '- Product owner: Inés Duarte',
    ])
    expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(11)
    expect(lines).toContain('Owners of small firms wait weeks for a decision.')
    expect(lines).toContain('| 40 % | 71 % (2026-09-12) | 95 % |')
    expect(lines).toContain('| Basel IV | 3 · Practitioner | 2 | 3 |')
    expect(lines).toContain('- Mei Tanaka, Model owner, 80 %')
    expect(lines).toContain(
      `- Postponed on ${addDays(today, -62)} from ${addDays(today, 90)} to ${addDays(today, 260)}: The final rules are expected in spring.`,
    )
    expect(
      lines.some((line) => line.startsWith('| Credit models | other | Model validation')),
    ).toBe(true)
  })

  test('says what is not answered yet, and knows nothing of later days', () => {
    expect(charter('Savings goals people keep').join('\n')).toContain(
      'How will it know that it is done?\n\nNot answered yet.',
    )
    const early = charter('Risk models', addDays(today, -100)).join('\n')
    expect(early).toContain('| 40 % | 66 %')
    expect(early).not.toContain('expected in spring')
  })
})

describe('who is in it and what it needs', () => {
  const sketch = sketchOrganisation({
    people: { Ana: { leaves: addDays(today, -1) }, Bo: {}, Cy: {} },
    skills: { Go: { holdsFrom: 2 } },
    teams: {
      Cards: {
        members: ['Ana', 'Bo', { who: 'Cy', from: addDays(today, 1) }],
        needs: { Go: 1, Kafka: { minLevel: 4 }, SQL: 1 },
      },
    },
  })
  const lines = serializeCharter(sketch, teamOf(sketch, 'Cards'), today).split('\n')

  test('is who is there on the day', () => {
    expect(lines.filter((line) => line.endsWith(' %'))).toEqual(['- Bo, 100 %'])
  })

  test('is asked from the level stated, else the skill’s, else the organisation’s', () => {
    expect(lines.filter((line) => line.includes(' · '))).toEqual([
      '| Go | 2 · Working | 1 | 1 |',
      '| Kafka | 4 · Expert | 1 | 1 |',
      '| SQL | 3 · Practitioner | 1 | 1 |',
    ])
  })
})

describe('texts', () => {
  /** The sample with every text of the mission's charter, and every name in it, replaced. */
  function withTexts(text: string): string {
    const replaced = createWorkspace({
      organisation: [sample.organisation.record],
      people: [...sample.people].map((it) => ({ ...it, name: text })),
      skills: [...sample.skills].map((it) => ({ ...it, name: text })),
      teams: [...sample.teams].map((it) => ({ ...it, name: text, outcome: text, measure: text })),
      memberships: [...sample.memberships].map((it) => ({ ...it, role: text })),
      requirements: sample.requirements,
      charters: [...sample.charters].map((it) => ({
        ...it,
        problem: text,
        customers: text,
        exitCriterion: text,
        stakeholders: text,
        escalation: text,
        unit: text,
        continues: it.id,
      })),
      readings: sample.readings,
      postponements: [...sample.postponements].map((it) => ({ ...it, reason: text })),
      ownedThings: [...sample.ownedThings].map((it) => ({ ...it, name: text, description: text })),
      thingNeeds: sample.thingNeeds,
    })
    const { id } = teamOf(sample, 'Risk models')
    const team = replaced.teams.get(id)
    if (team === undefined) throw new Error('No such team')
    return serializeCharter(replaced, team, today)
  }

  /** What a reader of Markdown sees as structure: escaped characters say nothing. */
  function skeleton(markdown: string): string[] {
    return markdown.split('\n').flatMap((line) => {
      const bare = line.replace(/\\[!-/:-@[-`{-~]/g, 'x')
      const block = /^(#+ |- |\||=|\+ |> |\d+[.)] |-+$| {4}|\t|~|`)/.exec(bare)?.[0] ?? ''
      const marks = (bare.match(/[|`*_[\]<>~&$#]/g) ?? []).join('')
      // Paragraphs may have any number of lines.
      return block === '' && marks === '' ? [] : [`${block}${marks}`]
    })
  }

  const hostile = fc.oneof(
    fc.constantFrom(
      '# heading',
      '## heading ##',
      '- item',
      '+ item',
      '1. item',
      '12) item',
      '> quote',
      '---',
      '===',
      'a\n===',
      'a\n---',
      '| cell | cell |',
      'a | b',
      ':-:',
      'a\n\n    code',
      '\tcode',
      '```\ncode',
      '~~~',
      '`code`',
      '*bold* _it_ ~~gone~~',
      '[link](https://example.org)',
      '![image](x)',
      '<script>alert(1)</script>',
      '<!-- hidden',
      '&copy; &#35;',
      '$x$',
      'ends with \\',
      '\\|',
      'a\\\n# b',
      '[ ] task',
      'a\u2028# b',
      'a\u0085- b',
      'a\rb',
    ),
    nasty,
    fc.string({ unit: fc.constantFrom(...'#-+=*_|`~<>[]()!&\\$:.1 \n\ta'), maxLength: 12 }),
  )

  test('whatever they hold, change nothing in the structure of the document', () => {
    const plain = skeleton(withTexts('text'))
    expect(plain.length).toBeGreaterThan(25)
    fc.assert(
      fc.property(
        hostile.filter((text) => text.trim() !== ''),
        (text) => {
          expect(skeleton(withTexts(text))).toEqual(plain)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('are shown as they stand, lines as lines', () => {
    const shown = withTexts('a*b\n\n1. c | d')
    expect(shown).toContain('\na\\*b\n\n1\\. c \\| d\n')
    expect(shown).toContain('# a\\*b 1. c \\| d\n')
    expect(withTexts('one\ntwo')).toContain('\none\\\ntwo\n')
  })
})
