import { rootRoute } from '../routes/root.route.ts'
import { indexRoute } from '../routes/index.route.ts'

/** Every URL of the application: one line each, in the order of the navigation. */
export const routeTree = rootRoute.addChildren([indexRoute])
