use super::basis::{article, decree_492, decree_711};
use super::term::vocabulary;
use super::{GovernmentLevel, Term};
use crate::law::{Edition, Provision};

vocabulary! {
    /// A field of mandatory proactive disclosure (主动公开内容): Decree 492 Arts. 9-12, Decree 711
    /// Arts. 19-21.
    ///
    /// Item numbers of the two editions do not line up: procurement is 10(6) in one and 20(9) in the
    /// other. What exactly is published under a row is fixed by each organ (Decree 711 Art. 22).
    ///
    /// ```
    /// use disclosure::law::Edition;
    /// use disclosure::vocabulary::{GovernmentLevel, MandatoryItem};
    ///
    /// let township = MandatoryItem::of(Edition::Decree492, GovernmentLevel::Township);
    /// assert_eq!(township.count(), 4 + 8);
    /// assert!(!MandatoryItem::Budget2007.binds(GovernmentLevel::Township));
    /// assert!(MandatoryItem::Budget2019.binds(GovernmentLevel::Township));
    /// ```
    MandatoryItem, "mandatory item", "主动公开内容" {
        /// Vital interests of citizens and organizations (every organ).
        VitalInterests2007 = "2007-9-1", "涉及切身利益",
            "vital interests of citizens and organizations", decree_492(article(9).item(1));
        /// Needs to be widely known or joined in by the public (every organ).
        WideKnowledge2007 = "2007-9-2", "需要社会公众广泛知晓或者参与",
            "needs to be widely known or joined in by the public", decree_492(article(9).item(2));
        /// Set-up, functions and procedures of the organ (every organ).
        Functions2007 = "2007-9-3", "机构设置、职能、办事程序",
            "set-up, functions and procedures of the organ", decree_492(article(9).item(3));
        /// Required by law, regulation or state rules (every organ).
        RequiredByLaw2007 = "2007-9-4", "依照法律、法规和国家规定应当主动公开",
            "required by law, regulation or state rules", decree_492(article(9).item(4));
        /// Administrative regulations, rules and normative documents (county level and above).
        Rules2007 = "2007-10-1", "行政法规、规章和规范性文件",
            "administrative regulations, rules and normative documents", decree_492(article(10).item(1));
        /// Development, special and regional plans and related policies (county level and above).
        Plans2007 = "2007-10-2", "发展规划、专项规划、区域规划及相关政策",
            "development, special and regional plans and related policies", decree_492(article(10).item(2));
        /// Economic and social statistics (county level and above).
        StatisticsFigures2007 = "2007-10-3", "国民经济和社会发展统计信息",
            "economic and social statistics", decree_492(article(10).item(3));
        /// Reports of budget and final accounts (county level and above).
        Budget2007 = "2007-10-4", "财政预算、决算报告",
            "reports of budget and final accounts", decree_492(article(10).item(4));
        /// Administrative and institutional charges: items, basis, standards (county level and above).
        Charges2007 = "2007-10-5", "行政事业性收费",
            "administrative and institutional charges: items, basis, standards", decree_492(article(10).item(5));
        /// Centralized procurement: catalogue, standards, implementation (county level and above).
        Procurement2007 = "2007-10-6", "政府集中采购",
            "centralized procurement: catalogue, standards, implementation", decree_492(article(10).item(6));
        /// Administrative licensing, down to quantity, materials and handling (county level and above).
        Licensing2007 = "2007-10-7", "行政许可",
            "administrative licensing, down to quantity, materials and handling", decree_492(article(10).item(7));
        /// Approval and implementation of major construction projects (county level and above).
        ConstructionProjects2007 = "2007-10-8", "重大建设项目",
            "approval and implementation of major construction projects", decree_492(article(10).item(8));
        /// Poverty relief, education, medical care, social security, employment (county level and above).
        Livelihood2007 = "2007-10-9", "扶贫、教育、医疗、社会保障、促进就业",
            "poverty relief, education, medical care, social security, employment", decree_492(article(10).item(9));
        /// Emergency plans, warnings and response (county level and above).
        Emergencies2007 = "2007-10-10", "突发公共事件应急",
            "emergency plans, warnings and response", decree_492(article(10).item(10));
        /// Supervision of environment, health, work safety, food and drugs, quality (county level and above).
        Inspections2007 = "2007-10-11", "环境保护、公共卫生、安全生产、食品药品、产品质量监督检查",
            "supervision of environment, health, work safety, food and drugs, quality", decree_492(article(10).item(11));
        /// Major matters of urban and rural construction and management (cities with districts and counties).
        UrbanAndRural2007 = "2007-11-1", "城乡建设和管理的重大事项",
            "major matters of urban and rural construction and management", decree_492(article(11).item(1));
        /// Construction of public-welfare undertakings (cities with districts and counties).
        PublicWelfare2007 = "2007-11-2", "社会公益事业建设",
            "construction of public-welfare undertakings", decree_492(article(11).item(2));
        /// Expropriation, requisition, demolition and their compensation (cities with districts and counties).
        Expropriation2007 = "2007-11-3", "征收或者征用土地、房屋拆迁及其补偿",
            "expropriation, requisition, demolition and their compensation", decree_492(article(11).item(3));
        /// Management and use of emergency, special-care, relief and donated funds (cities with districts and counties).
        Relief2007 = "2007-11-4", "抢险救灾、优抚、救济、社会捐助款物",
            "management and use of emergency, special-care, relief and donated funds", decree_492(article(11).item(4));
        /// Carrying out national rural policy (townships).
        RuralPolicy2007 = "2007-12-1", "贯彻落实国家农村工作政策",
            "carrying out national rural policy", decree_492(article(12).item(1));
        /// Revenue and expenditure, special funds (townships).
        TownshipFinance2007 = "2007-12-2", "财政收支、专项资金",
            "revenue and expenditure, special funds", decree_492(article(12).item(2));
        /// Land-use master plan and verification of homestead use (townships).
        TownshipLandUse2007 = "2007-12-3", "土地利用总体规划、宅基地使用审核",
            "land-use master plan and verification of homestead use", decree_492(article(12).item(3));
        /// Expropriation, demolition, compensation and subsidies (townships).
        TownshipExpropriation2007 = "2007-12-4", "征收或者征用土地、房屋拆迁及其补偿、补助",
            "expropriation, demolition, compensation and subsidies", decree_492(article(12).item(4));
        /// Debts and claims, fund raising and labor levies (townships).
        TownshipDebts2007 = "2007-12-5", "债权债务、筹资筹劳",
            "debts and claims, fund raising and labor levies", decree_492(article(12).item(5));
        /// Distribution of emergency, special-care, relief and donated goods (townships).
        TownshipRelief2007 = "2007-12-6", "抢险救灾、优抚、救济、社会捐助款物发放",
            "distribution of emergency, special-care, relief and donated goods", decree_492(article(12).item(6));
        /// Contracting, leasing and auction of collective enterprises (townships).
        CollectiveEnterprises2007 = "2007-12-7", "乡镇集体企业承包、租赁、拍卖",
            "contracting, leasing and auction of collective enterprises", decree_492(article(12).item(7));
        /// Carrying out family-planning policy (townships).
        FamilyPlanning2007 = "2007-12-8", "执行计划生育政策",
            "carrying out family-planning policy", decree_492(article(12).item(8));
        /// Adjusts public interests (every organ).
        PublicInterests2019 = "2019-19-public-interests", "涉及公众利益调整",
            "adjusts public interests", decree_711(article(19));
        /// Needs to be widely known (every organ).
        WideKnowledge2019 = "2019-19-wide-knowledge", "需要公众广泛知晓",
            "needs to be widely known", decree_711(article(19));
        /// Needs public participation in decisions (every organ).
        Participation2019 = "2019-19-participation", "需要公众参与决策",
            "needs public participation in decisions", decree_711(article(19));
        /// Administrative regulations, rules and normative documents (every organ).
        Rules2019 = "2019-20-1", "行政法规、规章和规范性文件",
            "administrative regulations, rules and normative documents", decree_711(article(20).item(1));
        /// Functions, set-up, office, contact and names of responsible persons (every organ).
        Functions2019 = "2019-20-2", "机关职能、机构设置、办公与联系方式、负责人姓名",
            "functions, set-up, office, contact and names of responsible persons", decree_711(article(20).item(2));
        /// Development, special and regional plans and related policies (every organ).
        Plans2019 = "2019-20-3", "发展规划、专项规划、区域规划及相关政策",
            "development, special and regional plans and related policies", decree_711(article(20).item(3));
        /// Economic and social statistics (every organ).
        StatisticsFigures2019 = "2019-20-4", "国民经济和社会发展统计信息",
            "economic and social statistics", decree_711(article(20).item(4));
        /// Licensing and other external administrative services (every organ).
        Licensing2019 = "2019-20-5", "行政许可和其他对外管理服务事项",
            "licensing and other external administrative services", decree_711(article(20).item(5));
        /// Penalties, compulsory measures and penalty decisions of social impact (every organ).
        Penalties2019 = "2019-20-6", "行政处罚、行政强制",
            "penalties, compulsory measures and penalty decisions of social impact", decree_711(article(20).item(6));
        /// Budget and final accounts (every organ).
        Budget2019 = "2019-20-7", "财政预算、决算",
            "budget and final accounts", decree_711(article(20).item(7));
        /// Administrative and institutional charges: items, basis, standards (every organ).
        Charges2019 = "2019-20-8", "行政事业性收费",
            "administrative and institutional charges: items, basis, standards", decree_711(article(20).item(8));
        /// Centralized procurement: catalogue, standards, implementation (every organ).
        Procurement2019 = "2019-20-9", "政府集中采购",
            "centralized procurement: catalogue, standards, implementation", decree_711(article(20).item(9));
        /// Approval and implementation of major construction projects (every organ).
        ConstructionProjects2019 = "2019-20-10", "重大建设项目",
            "approval and implementation of major construction projects", decree_711(article(20).item(10));
        /// Poverty relief, education, medical care, social security, employment (every organ).
        Livelihood2019 = "2019-20-11", "扶贫、教育、医疗、社会保障、促进就业",
            "poverty relief, education, medical care, social security, employment", decree_711(article(20).item(11));
        /// Emergency plans, warnings and response (every organ).
        Emergencies2019 = "2019-20-12", "突发公共事件应急",
            "emergency plans, warnings and response", decree_711(article(20).item(12));
        /// Supervision of environment, health, work safety, food and drugs, quality (every organ).
        Inspections2019 = "2019-20-13", "环境保护、公共卫生、安全生产、食品药品、产品质量监督检查",
            "supervision of environment, health, work safety, food and drugs, quality", decree_711(article(20).item(13));
        /// Civil-service recruitment: posts, quota, conditions, results (every organ).
        Recruitment2019 = "2019-20-14", "公务员招考",
            "civil-service recruitment: posts, quota, conditions, results", decree_711(article(20).item(14));
        /// Other information required by law, regulation, rule or the state (every organ).
        RequiredByLaw2019 = "2019-20-15", "法律、法规、规章和国家规定应当主动公开的其他信息",
            "other information required by law, regulation, rule or the state", decree_711(article(20).item(15));
        /// Municipal works (cities with districts and counties).
        MunicipalWorks2019 = "2019-21-city-county-municipal-works", "市政建设",
            "municipal works", decree_711(article(21));
        /// Public services (cities with districts and counties).
        PublicServices2019 = "2019-21-city-county-public-services", "公共服务",
            "public services", decree_711(article(21));
        /// Public-welfare undertakings (cities with districts and counties).
        PublicWelfare2019 = "2019-21-city-county-public-welfare", "公益事业",
            "public-welfare undertakings", decree_711(article(21));
        /// Land expropriation (cities with districts and counties).
        LandExpropriation2019 = "2019-21-city-county-land-expropriation", "土地征收",
            "land expropriation", decree_711(article(21));
        /// House expropriation (cities with districts and counties).
        HouseExpropriation2019 = "2019-21-city-county-house-expropriation", "房屋征收",
            "house expropriation", decree_711(article(21));
        /// Public-order management (cities with districts and counties).
        PublicOrder2019 = "2019-21-city-county-public-order", "治安管理",
            "public-order management", decree_711(article(21));
        /// Social assistance (cities with districts and counties).
        SocialAssistance2019 = "2019-21-city-county-social-assistance", "社会救助",
            "social assistance", decree_711(article(21));
        /// Agricultural and rural policy (townships).
        RuralPolicy2019 = "2019-21-township-rural-policy", "农业农村工作政策",
            "agricultural and rural policy", decree_711(article(21));
        /// Irrigation and water works (townships).
        WaterWorks2019 = "2019-21-township-water-works", "农田水利工程建设运营",
            "irrigation and water works", decree_711(article(21));
        /// Transfer of contracted rural land rights (townships).
        LandRights2019 = "2019-21-township-land-rights", "农村土地承包经营权流转",
            "transfer of contracted rural land rights", decree_711(article(21));
        /// Verification of homestead use (townships).
        HomesteadUse2019 = "2019-21-township-homestead-use", "宅基地使用审核",
            "verification of homestead use", decree_711(article(21));
        /// Land expropriation (townships).
        TownshipLandExpropriation2019 = "2019-21-township-land-expropriation", "土地征收",
            "land expropriation", decree_711(article(21));
        /// House expropriation (townships).
        TownshipHouseExpropriation2019 = "2019-21-township-house-expropriation", "房屋征收",
            "house expropriation", decree_711(article(21));
        /// Fund raising and labor levies (townships).
        FundRaising2019 = "2019-21-township-fund-raising", "筹资筹劳",
            "fund raising and labor levies", decree_711(article(21));
        /// Social assistance (townships).
        TownshipAssistance2019 = "2019-21-township-social-assistance", "社会救助",
            "social assistance", decree_711(article(21));
    }
}

impl MandatoryItem {
    /// The rows of an edition that bind a government of this level or its departments.
    pub fn of(edition: Edition, level: GovernmentLevel) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |item| item.edition() == edition && item.binds(level))
    }

    /// The edition the row belongs to.
    #[must_use]
    pub const fn edition(self) -> Edition {
        self.duty().0
    }

    /// Binds governments of this level and, above the township, their departments.
    #[must_use]
    pub const fn binds(self, level: GovernmentLevel) -> bool {
        match (self.duty().1, level) {
            (Scope::Everybody, _)
            | (
                Scope::CountyAndAbove,
                GovernmentLevel::National
                | GovernmentLevel::Provincial
                | GovernmentLevel::City
                | GovernmentLevel::County,
            )
            | (Scope::CityAndCounty, GovernmentLevel::City | GovernmentLevel::County)
            | (Scope::Township, GovernmentLevel::Township) => true,
            (Scope::CountyAndAbove, GovernmentLevel::Township)
            | (
                Scope::CityAndCounty,
                GovernmentLevel::National | GovernmentLevel::Provincial | GovernmentLevel::Township,
            )
            | (
                Scope::Township,
                GovernmentLevel::National
                | GovernmentLevel::Provincial
                | GovernmentLevel::City
                | GovernmentLevel::County,
            ) => false,
        }
    }

    const fn duty(self) -> (Edition, Scope) {
        match self {
            Self::VitalInterests2007
            | Self::WideKnowledge2007
            | Self::Functions2007
            | Self::RequiredByLaw2007 => (Edition::Decree492, Scope::Everybody),
            Self::Rules2007
            | Self::Plans2007
            | Self::StatisticsFigures2007
            | Self::Budget2007
            | Self::Charges2007
            | Self::Procurement2007
            | Self::Licensing2007
            | Self::ConstructionProjects2007
            | Self::Livelihood2007
            | Self::Emergencies2007
            | Self::Inspections2007 => (Edition::Decree492, Scope::CountyAndAbove),
            Self::UrbanAndRural2007
            | Self::PublicWelfare2007
            | Self::Expropriation2007
            | Self::Relief2007 => (Edition::Decree492, Scope::CityAndCounty),
            Self::RuralPolicy2007
            | Self::TownshipFinance2007
            | Self::TownshipLandUse2007
            | Self::TownshipExpropriation2007
            | Self::TownshipDebts2007
            | Self::TownshipRelief2007
            | Self::CollectiveEnterprises2007
            | Self::FamilyPlanning2007 => (Edition::Decree492, Scope::Township),
            Self::PublicInterests2019
            | Self::WideKnowledge2019
            | Self::Participation2019
            | Self::Rules2019
            | Self::Functions2019
            | Self::Plans2019
            | Self::StatisticsFigures2019
            | Self::Licensing2019
            | Self::Penalties2019
            | Self::Budget2019
            | Self::Charges2019
            | Self::Procurement2019
            | Self::ConstructionProjects2019
            | Self::Livelihood2019
            | Self::Emergencies2019
            | Self::Inspections2019
            | Self::Recruitment2019
            | Self::RequiredByLaw2019 => (Edition::Decree711, Scope::Everybody),
            Self::MunicipalWorks2019
            | Self::PublicServices2019
            | Self::PublicWelfare2019
            | Self::LandExpropriation2019
            | Self::HouseExpropriation2019
            | Self::PublicOrder2019
            | Self::SocialAssistance2019 => (Edition::Decree711, Scope::CityAndCounty),
            Self::RuralPolicy2019
            | Self::WaterWorks2019
            | Self::LandRights2019
            | Self::HomesteadUse2019
            | Self::TownshipLandExpropriation2019
            | Self::TownshipHouseExpropriation2019
            | Self::FundRaising2019
            | Self::TownshipAssistance2019 => (Edition::Decree711, Scope::Township),
        }
    }

    /// A general test that information meets or not, and no listed field: 711 Art. 19, 492 Art. 9.
    #[must_use]
    pub fn is_general_test(self) -> bool {
        let article = self.citation().provision().map(Provision::article_number);
        matches!(
            (self.edition(), article),
            (Edition::Decree492, Some(9)) | (Edition::Decree711, Some(19))
        )
    }

    /// A field whose content the organ fixes by local circumstances (根据本地方的具体情况): 711 Art. 21.
    ///
    /// ```
    /// use disclosure::law::Edition;
    /// use disclosure::vocabulary::{GovernmentLevel, MandatoryItem};
    ///
    /// let county: Vec<_> = MandatoryItem::of(Edition::Decree711, GovernmentLevel::County).collect();
    /// assert_eq!(county.len(), 3 + 15 + 7);
    /// assert_eq!(county.iter().filter(|it| it.is_by_local_circumstances()).count(), 7);
    /// ```
    #[must_use]
    pub fn is_by_local_circumstances(self) -> bool {
        let article = self.citation().provision().map(Provision::article_number);
        (self.edition(), article) == (Edition::Decree711, Some(21))
    }
}

/// Whom a list binds.
#[derive(Clone, Copy)]
enum Scope {
    Everybody,
    CountyAndAbove,
    CityAndCounty,
    Township,
}
