use crate::workflow::machine::states;

states! {
    /// Where a suit stands.
    State {
        /// Nothing has happened yet.
        #[default]
        New = "new", "未起诉";
        /// Filed, and not yet docketed.
        Filed = "filed", "已起诉";
        /// In first instance.
        Docketed = "docketed", "一审审理";
        /// Decided in first instance, open to appeal.
        Judged = "judged", "一审已裁判";
        /// In second instance.
        Appealed = "appealed", "二审审理";
        /// Final.
        Final = "final", "已生效";
    }
}
