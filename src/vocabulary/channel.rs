use super::basis::{article, decree_711};
use super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// A way in which information is made public (公开渠道).
    ///
    /// One item published through several channels is one item in the total and one in each channel.
    PublicationChannel, "publication channel", "公开渠道" {
        /// The government gazette.
        Gazette = "gazette", "政府公报", "government gazette", decree_711(article(23));
        /// The government website.
        Website = "website", "政府网站", "government website", decree_711(article(23));
        /// A government account on a microblog.
        Microblog = "weibo", "政务微博", "government microblog",
            Citation::whole(known::STATISTICS_2014);
        /// A government account on the messenger 微信.
        Wechat = "wechat", "政务微信", "government WeChat account",
            Citation::whole(known::STATISTICS_2014);
        /// Any other online government media; named since Decree 711.
        OnlineMedia = "online-media", "其他互联网政务媒体", "other online government media",
            decree_711(article(23));
        /// A press conference.
        PressConference = "press-conference", "新闻发布会", "press conference",
            decree_711(article(23));
        /// Newspapers and periodicals.
        Newspaper = "newspaper", "报刊", "newspapers", decree_711(article(23));
        /// Radio.
        Radio = "radio", "广播", "radio", decree_711(article(23));
        /// Television.
        Television = "television", "电视", "television", decree_711(article(23));
        /// A reading place in a state archive.
        Archive = "archive", "国家档案馆", "state archive", decree_711(article(25));
        /// A reading place in a public library.
        Library = "library", "公共图书馆", "public library", decree_711(article(25));
        /// A reading place in a government-service hall; named since Decree 711.
        ServiceHall = "service-hall", "政务服务场所", "government-service hall",
            decree_711(article(25));
        /// Any other way.
        Other = "other", "其他方式", "other", Citation::whole(known::STATISTICS_2014);
    }
}

vocabulary! {
    /// The way in which a request reaches the organ (申请渠道); it fixes the day of receipt.
    RequestChannel, "request channel", "申请渠道" {
        /// Handed in: received on the day of submission.
        InPerson = "in-person", "当面", "in person", decree_711(article(31).item(1));
        /// Post that is signed for: received on the day of signature.
        SignedPost = "signed-post", "邮寄（签收）", "post with signature",
            decree_711(article(31).item(2));
        /// Post that nobody signs for: received on the day the office confirms it.
        OrdinaryPost = "ordinary-post", "平常信函", "post without signature",
            decree_711(article(31).item(2));
        /// The organ's online channel: received on the day both sides confirm.
        Online = "online", "网络", "online", decree_711(article(31).item(3));
        /// The fax of the disclosure office: received on the day both sides confirm.
        Fax = "fax", "传真", "fax", decree_711(article(31).item(3));
        /// An announced e-mail box.
        Email = "e-mail", "电子邮件", "e-mail", Citation::whole(known::TIME_LIMITS_2015);
        /// Any other channel the organ has announced.
        Other = "other", "其他", "other", Citation::whole(known::TIME_LIMITS_2015);
    }
}
