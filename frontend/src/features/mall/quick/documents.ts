import { graphql } from '@/graphql';

export const StagedLineFragment = graphql(`
  fragment StagedLine on StagedLine {
    number
    text
    code
    status
    quantity
    unit
    baseQuantity
    less
    more
    available
    availableOn
    summed
    into
    product {
      id
      sku
      name
      attributes
      baseUnit
      units {
        unit
        name
        numerator
        denominator
      }
    }
    candidates {
      id
      sku
      name
      attributes
    }
  }
`);

export const StagingDocument = graphql(`
  query MallStaging($id: ID!) {
    staging(id: $id) {
      id
      source
      createdAt
      total
      waiting
      downloadPath
      counts {
        status
        count
      }
    }
  }
`);

export const StagedLinesDocument = graphql(`
  query MallStagedLines($id: ID!, $statuses: [StagedStatus!], $first: Int!, $after: String) {
    staging(id: $id) {
      lines(statuses: $statuses, first: $first, after: $after) {
        edges {
          node {
            ...StagedLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const StagingsDocument = graphql(`
  query MallStagings {
    stagings(first: 20) {
      edges {
        node {
          id
          source
          createdAt
          total
          waiting
        }
      }
    }
  }
`);

export const StageLinesDocument = graphql(`
  mutation MallStageLines($input: StageLinesInput!) {
    stageLines(input: $input) {
      staging {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const AddStagedDocument = graphql(`
  mutation MallAddStaged($input: AddStagedLinesInput!) {
    addStagedLines(input: $input) {
      added
      staging {
        id
        waiting
      }
      cart {
        id
        revision
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const DropStagingDocument = graphql(`
  mutation MallDropStaging($input: DropStagingInput!) {
    dropStaging(input: $input) {
      isDropped
      userErrors {
        ...UserErrors
      }
    }
  }
`);
