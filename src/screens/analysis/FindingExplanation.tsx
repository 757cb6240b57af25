import type { Finding } from '#core/analysis/finding.ts'
import { CellExplanation } from './CellExplanation.tsx'

/** Everything that a finding follows from: who, by which rule, where else, and who could. */
export function FindingExplanation({ finding }: { readonly finding: Finding }) {
  return <CellExplanation scope={finding.scope} skill={finding.skill} />
}
