import type { Workspace } from '#core/model/workspace.ts'
import { generateOrganisation, type OrganisationSize } from '#tests/support/generator.ts'

export type SizeName = 'small' | 'middle' | 'large'

const sizes: Record<SizeName, Omit<OrganisationSize, 'ratingsPerPerson' | 'seed'>> = {
  small: { people: 1_000, skills: 200, teams: 100, chapters: 20 },
  middle: { people: 10_000, skills: 500, teams: 1_000, chapters: 50 },
  large: { people: 100_000, skills: 2_000, teams: 10_000, chapters: 100 },
}

/** Twelve ratings a person, one or two teams each; some teams and people do not count on the day. */
export function organisationOf(size: SizeName): Workspace {
  return generateOrganisation({ ...sizes[size], ratingsPerPerson: 12, seed: 1 })
}
