/** The consolidated report: every number a query, checked again at issue; its appendices, its open data, a sheet for each head. */
export {}
