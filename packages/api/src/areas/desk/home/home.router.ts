import { z } from 'zod'

import { brokerHome, industryHome, vendorHome } from '@duijie/domain/home/home.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { getBrokerHome } from './broker-home.service.ts'
import { getIndustryHome, getVendorHome } from './home.service.ts'

const ofOrganisation = z.object({ organisationId: idText })

export const homeRouter = router({
  vendor: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.read_inside' })
    .input(ofOrganisation)
    .output(vendorHome)
    .query(({ ctx, input }) => getVendorHome(ctx.deps, ctx.actor, input.organisationId)),

  industry: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.read_inside' })
    .input(ofOrganisation)
    .output(industryHome)
    .query(({ ctx, input }) => getIndustryHome(ctx.deps, ctx.actor, input.organisationId)),

  broker: actorProcedure
    .meta({ policy: 'staff' })
    .output(brokerHome)
    .query(({ ctx }) => getBrokerHome(ctx.deps, ctx.actor)),
})
