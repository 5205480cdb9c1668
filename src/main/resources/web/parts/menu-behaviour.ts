/** With less room than this below its button, in pixels, a menu opens where there is more. */
const ENOUGH = 240
const GAP = 4
const EDGE = 8

/** Puts a menu below its button, or above, with one edge at the button's; in either direction to where there is more room. */
export function placeMenu(menu: HTMLElement, button: DOMRect): void {
    const below = window.innerHeight - button.bottom
    const opensUp = below < ENOUGH && below < button.top
    menu.style.top = opensUp ? 'auto' : `${button.bottom + GAP}px`
    menu.style.bottom = opensUp ? `${window.innerHeight - button.top + GAP}px` : 'auto'
    menu.style.maxHeight = `${(opensUp ? button.top : below) - GAP - EDGE}px`
    const opensRight = button.left + button.right < window.innerWidth
    menu.style.left = opensRight ? `${Math.max(EDGE, button.left)}px` : 'auto'
    menu.style.right = opensRight ? 'auto' : `${Math.max(EDGE, window.innerWidth - button.right)}px`
    menu.style.maxWidth = `min(22rem, ${(opensRight ? window.innerWidth - button.left : button.right) - EDGE}px)`
}

/** Arrow keys, Home and End move between the lines of a menu, and Tab leaves it. */
export function moveInMenu(event: KeyboardEvent, lines: readonly HTMLElement[], active: Element | null, leave: () => void): void {
    const at = lines.findIndex(line => line === active)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (to !== undefined) {
        event.preventDefault()
        lines[(to + lines.length) % lines.length]?.focus()
    } else if (event.key === 'Tab') {
        leave()
    }
}
