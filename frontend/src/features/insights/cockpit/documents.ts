import { graphql } from '@/graphql';
import type { CockpitQuery, OrderTrendQuery } from '@/graphql/generated/tenant/graphql';

export const CockpitDocument = graphql(`
  query Cockpit($since: Date!, $until: Date!, $currency: String!, $customerId: ID) {
    cockpit(since: $since, until: $until, currency: $currency, customerId: $customerId) {
      amount
      amountBefore
      change
      orders
      ordersBefore
      customers
      toConfirm
      toConfirmAmount
      openAmount
      late
    }
    ever: salesOrders(first: 1) {
      totalCount
    }
  }
`);

export const OrderTrendDocument = graphql(`
  query OrderTrend($since: Date!, $until: Date!, $currency: String!, $customerId: ID, $period: InsightPeriod!) {
    orderTrend(since: $since, until: $until, currency: $currency, customerId: $customerId, period: $period) {
      start
      amount
      orders
      change
    }
  }
`);

export const MonthsDocument = graphql(`
  query OrdersAndReceipts($currency: String!, $customerId: ID) {
    ordersAndReceipts(months: 6, currency: $currency, customerId: $customerId) {
      month
      ordered
      shipped
      received
    }
  }
`);

export const TopCustomersDocument = graphql(`
  query TopCustomers($since: Date!, $until: Date!, $currency: String!) {
    topCustomers(since: $since, until: $until, currency: $currency) {
      partnerId
      name
      number
      amount
      orders
      share
    }
  }
`);

export const TopProductsDocument = graphql(`
  query TopProducts($since: Date!, $until: Date!, $currency: String!, $customerId: ID, $by: InsightMeasure!) {
    topProducts(since: $since, until: $until, currency: $currency, customerId: $customerId, by: $by) {
      productId
      name
      sku
      amount
      quantity
      unit
      share
    }
  }
`);

export type Figures = CockpitQuery['cockpit'];
export type TrendStep = OrderTrendQuery['orderTrend'][number];
