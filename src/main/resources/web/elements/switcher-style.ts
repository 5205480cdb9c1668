import { css, unsafeCSS } from 'lit'
import { HUES } from '../parts/avatar'

const hues = Array.from({ length: HUES }, (_, hue) => `[data-hue='${hue}'] { --hue: ${hue} }`).join('\n')

/** A page changes the colours by custom properties, and the rest by `::part`. */
export const styles = css`
    :host {
        display: inline-block;
        --ink: var(--orgs-ink, light-dark(#1b1b1f, #ececf0));
        --surface: var(--orgs-surface, light-dark(#ffffff, #26262b));
        --line: var(--orgs-line, light-dark(#8b8b96, #77777f));
        --hover: var(--orgs-hover, light-dark(#f1f1f4, #34343b));
        --accent: var(--orgs-accent, light-dark(#4338ca, #a5b4fc));
        font: var(--orgs-font, 0.875rem/1.5 system-ui, sans-serif);
        color: var(--ink);
    }

    button,
    a,
    input {
        box-sizing: border-box;
        min-height: 2rem;
        padding: 0.25rem 0.75rem;
        border: 1px solid transparent;
        border-radius: var(--orgs-radius, 0.375rem);
        background: transparent;
        color: inherit;
        font: inherit;
        text-align: start;
        text-decoration: none;
        cursor: pointer;
    }

    button[aria-haspopup] {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        max-width: 100%;
        border-color: var(--line);
        background: var(--surface);
    }

    [part='name'] {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
    }

    [part='count'] {
        padding: 0 0.5rem;
        border-radius: 1rem;
        background: color-mix(in srgb, var(--accent) 12%, var(--surface));
        color: var(--accent);
        font-size: 0.857em;
        font-weight: 500;
    }

    [part='arrow'] {
        border: 0.25rem solid transparent;
        border-top-color: currentcolor;
        margin-top: 0.25rem;
    }

    :focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
    }

    #menu {
        box-sizing: border-box;
        position: fixed;
        inset: auto;
        min-width: 12rem;
        margin: 0;
        padding: 0.25rem;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: 0.5rem;
        background: var(--surface);
        color: var(--ink);
    }

    #menu > :is(button, a, input) {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        width: 100%;
        padding-inline: 0.5rem;
    }

    #menu > input {
        border-color: var(--line);
    }

    #menu > :is(button, a):is(:hover, :focus-visible) {
        background: var(--hover);
    }

    .avatar {
        display: inline-grid;
        flex: none;
        place-items: center;
        width: 1.5rem;
        height: 1.5rem;
        border-radius: var(--orgs-radius, 0.375rem);
        background: hsl(calc(var(--hue) * 30deg) 45% 30%);
        color: #ffffff;
        font-size: 0.625rem;
        font-weight: 600;
        object-fit: cover;
    }

    ${unsafeCSS(hues)}

    [aria-checked='true'] {
        color: var(--accent);
        font-weight: 600;
    }

    [aria-checked='true']::after {
        content: ' ✓' / '';
    }

    hr {
        margin: 0.25rem 0;
        border: 0;
        border-top: 1px solid var(--line);
    }
`
