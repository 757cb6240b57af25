import { useState } from 'react'
import { listed } from '#core/model/naming.ts'
import { NameButton } from '../NameButton.tsx'

interface Props {
  readonly names: readonly string[]
  /** Longer ones begin with so many places, the last of which opens the rest. */
  readonly limit: number
}

/** Names in a sentence; "and 3 more" opens to the others. */
export function OpenedList({ names, limit }: Props) {
  const [isWhole, setWhole] = useState(false)
  if (isWhole || names.length <= limit) return listed(names, names.length)
  const shown = names.slice(0, limit - 1)
  return (
    <>
      {shown.join(', ')} and{' '}
      <NameButton onPress={() => setWhole(true)}>{names.length - shown.length} more</NameButton>
    </>
  )
}
