import { lazy, type ReactElement, type ReactNode, type RefObject, Suspense } from 'react'
import { ButtonContext } from 'react-aria-components/Button'
import { usePopupTrigger } from './usePopupTrigger.ts'

// Positioning and keeping the focus inside come with the first popover that opens.
const PopoverBody = lazy(async () => ({ default: (await import('./PopoverBody.tsx')).PopoverBody }))

export type PopoverPlacement =
  | 'bottom start'
  | 'bottom end'
  | 'top start'
  | 'right top'
  | 'left top'
type Content = ReactNode | ((popover: { readonly close: () => void }) => ReactNode)

export interface PopoverProps {
  /** What the popover is, for screen readers. */
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly placement?: PopoverPlacement
  /** Without padding, and as wide as the button: for lists. */
  readonly isList?: boolean
  readonly children: Content
}

export function Popover({ trigger, ...rest }: PopoverProps) {
  const { ref, isOpen, close, buttonProps } = usePopupTrigger('dialog')
  return (
    <>
      <ButtonContext value={buttonProps}>{trigger}</ButtonContext>
      <AnchoredPopover {...rest} anchor={ref} isOpen={isOpen} onClose={close} />
    </>
  )
}

export interface AnchoredPopoverProps extends Omit<PopoverProps, 'trigger'> {
  readonly anchor: RefObject<Element | null>
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A popover beside something that does not open it by itself: a grid's cell, a chip. */
export function AnchoredPopover({
  isOpen,
  placement = 'bottom start',
  onClose,
  children,
  ...rest
}: AnchoredPopoverProps) {
  if (!isOpen) return null
  return (
    <Suspense>
      <PopoverBody {...rest} placement={placement} onClose={onClose}>
        {typeof children === 'function' ? children({ close: onClose }) : children}
      </PopoverBody>
    </Suspense>
  )
}
