import { Search, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import buttonStyles from './Button.module.css'
import { buttonClass } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Field.module.css'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly className?: string
}

export function SearchField({ label, placeholder, className, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className={classes(styles.search, className)}>
      <Label className="visually-hidden">{label}</Label>
      <div className={styles.searchBox}>
        <Search aria-hidden="true" />
        <Input placeholder={placeholder ?? label} className={classes(styles.input)} />
        <Button className={classes(buttonClass('ghost', 'small'), buttonStyles.icon, styles.clear)}>
          <X aria-hidden="true" />
        </Button>
      </div>
    </AriaSearchField>
  )
}
