import { createContext, type ReactNode, useContext, useId, useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'

/** The pane beside a view: what wants it says its name, and gets the element to fill. */
export interface AsidePlace {
  readonly host: HTMLElement | null
  /** Who has the pane: who asked last. */
  readonly owner: string | null
  /** Asks for the pane. Returns its release. */
  readonly claim: (owner: string, label: string) => () => void
}

export const AsideContext = createContext<AsidePlace | null>(null)

/** Put anywhere in a view: fills the screen's pane for as long as it is there. */
export function RiskAside(props: { readonly label: string; readonly children: ReactNode }) {
  const { label, children } = props
  const id = useId()
  const place = useContext(AsideContext)
  const claim = place?.claim
  useLayoutEffect(() => claim?.(id, label), [claim, id, label])
  if (place === null || place.host === null || place.owner !== id) return null
  return createPortal(children, place.host)
}
