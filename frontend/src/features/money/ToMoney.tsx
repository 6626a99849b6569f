import { Navigate } from 'react-router';

/** /money is the statements, until accounts, invoices and payments stand beside them. */
export const ToMoney = () => <Navigate to="/money/statement" replace />;
