import type { Route } from '#session/actions/action.ts'
import { useSession } from '#session/react.ts'
import { useSavedViews } from '#session/useSavedViews.ts'
import { serializeParams, useScreenAddress } from '#session/useScreenAddress.ts'
import { ViewsMenu } from '#ui/grid/view/ViewsMenu.tsx'

/** The saved views of a screen, and the address of the one that is shown. */
export function ScreenViews({ screen }: { readonly screen: Route }) {
  const session = useSession()
  const [params, setParams] = useScreenAddress()
  const present = serializeParams(params)
  const { views, save, rename, remove } = useSavedViews(screen, present)
  return (
    <ViewsMenu
      views={views}
      onOpen={(address) => setParams(new URLSearchParams(address))}
      onSave={save}
      onRename={rename}
      onDelete={remove}
      onReset={present === '' ? undefined : () => setParams(new URLSearchParams())}
      onNotice={(text) => session.notify({ tone: 'info', text, offersUndo: false })}
    />
  )
}
