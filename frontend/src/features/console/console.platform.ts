import { graphql } from '@/graphql/platform';
import type { ConsoleFailedQuery, ConsoleTenantsQuery } from '@/graphql/generated/platform/graphql';

export const TenantsDocument = graphql(`
  query ConsoleTenants {
    operator {
      permissions
    }
    tenants(first: 250) {
      totalCount
      edges {
        node {
          id
          slug
          name
          host
          kind
          state
          isCanary
          schemaVersion
          isCurrent
          failedStep
          lastError
          createdAt
          suspendedAt
          usage {
            rows
            megabytes
            orders
            products
            documents
          }
        }
      }
    }
  }
`);

export const HealthDocument = graphql(`
  query ConsoleHealth {
    health {
      databaseMs
      redisMs
      workers
      lastHeardAt
      deliveries
      oldestDeliveryAt
      version
      now
      queues {
        name
        waiting
        delayed
        dead
      }
    }
    outboxes {
      schema
      waiting
      failing
      givenUp
      oldestAt
    }
  }
`);

export const FailedDeliveriesDocument = graphql(`
  query ConsoleFailed {
    failedDeliveries(first: 250) {
      totalCount
      edges {
        node {
          id
          schema
          handler
          attempts
          givenUp
          createdAt
          dueAt
          errorKind
        }
      }
    }
  }
`);

export type Tenant = ConsoleTenantsQuery['tenants']['edges'][number]['node'];
export type Delivery = ConsoleFailedQuery['failedDeliveries']['edges'][number]['node'];

export const ProvisionDocument = graphql(`
  mutation ConsoleProvision($input: ProvisionTenantInput!) {
    provisionTenant(input: $input) {
      accepted
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const GoOnDocument = graphql(`
  mutation ConsoleGoOn($input: GoOnWithTenantInput!) {
    goOnWithTenant(input: $input) {
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SuspendDocument = graphql(`
  mutation ConsoleSuspend($input: SuspendTenantInput!) {
    suspendTenant(input: $input) {
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ArchiveDocument = graphql(`
  mutation ConsoleArchive($input: ArchiveTenantInput!) {
    archiveTenant(input: $input) {
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ResumeDocument = graphql(`
  mutation ConsoleResume($input: ResumeTenantInput!) {
    resumeTenant(input: $input) {
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RepeatDocument = graphql(`
  mutation ConsoleRepeat($input: RepeatDeliveryInput!) {
    repeatDelivery(input: $input) {
      userErrors {
        ...UserErrors
      }
    }
  }
`);
