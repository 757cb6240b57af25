import { type EditableTable, type ReferredTable, recordTypes } from '#core/fields/recordFields.ts'
import { listed } from '#core/model/naming.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'

interface NothingShownProps {
  readonly table: EditableTable
  /** Whether there are records that the search or a filter leaves out. */
  readonly isNarrowed: boolean
  readonly onAdd: () => void
  readonly onReset: () => void
}

/** Says why no row is shown, and what to do. */
export function NothingShown({ table, isNarrowed, onAdd, onReset }: NothingShownProps) {
  const { view } = useActionContext()
  const workspace = useSessionState((state) => state.workspace)
  const isReady = useSessionState((state) => state.phase.kind === 'ready')
  const { one, many, fields } = recordTypes[table]
  if (isNarrowed) {
    return (
      <EmptyState
        title={`None of the ${many} fits the search and the filters`}
        text="Search for less, or clear the search and the filters."
      >
        <Button onPress={onReset}>Show all {many}</Button>
      </EmptyState>
    )
  }
  const missing = fields.flatMap(({ type, isRequired }): ReferredTable[] =>
    type.kind === 'reference' && isRequired && workspace[type.to].size === 0 ? [type.to] : [],
  )
  return (
    <EmptyState
      title={`No ${many} yet`}
      text={
        missing.length === 0
          ? sentences[table]
          : `${sentences[table]} Add ${listed(missing)} first.`
      }
    >
      {missing.length > 0 ? null : (
        <Button variant="primary" isDisabled={!isReady} onPress={onAdd}>
          Add a {one}
        </Button>
      )}
      <Button onPress={() => view.navigate('data')}>Import files</Button>
    </EmptyState>
  )
}

const sentences: { readonly [T in EditableTable]: string } = {
  people: 'Everybody who works in your teams, whichever chapter is their home.',
  teams: 'The missions that people work on, for as long as they last.',
  chapters: 'People are at home in a chapter, by what they are good at.',
  skills: 'What people can be rated in, and what teams can need.',
  memberships: 'Who is in which team, from when to when and with how much of their time.',
  requirements: 'Which skills each team needs, from which level and how many holders.',
  learningActions: 'Who is to reach which level in which skill, by when and with whose help.',
  ratings: 'Which level each person has in each skill. Rate people here or in the Skills screen.',
}
