import { Navigate } from 'react-router';

/** /sell is the orders. */
export const ToOrders = () => <Navigate to="/sell/orders" replace />;
