import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type LinkProps = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style' | 'size'>

/** A link in text. `to`, `params` and `search` are typed by the route tree. */
export const TextLink = createLink((props: AnchorProps & LinkProps) => <Anchor {...props} />)

/** A link that looks like a button. */
export const ButtonLink = createLink((props: ButtonProps & LinkProps) => <Button component="a" {...props} />)
