package org.parley.web;

import java.util.List;
import org.parley.web.api.AdministrationApi;
import org.parley.web.api.CaseApi;
import org.parley.web.api.Feed;
import org.parley.web.api.GroundApi;
import org.parley.web.api.OpenApi;
import org.parley.web.api.WrongRequests;
import org.parley.web.casework.Casework;
import org.parley.web.guard.Gate;
import org.parley.web.guard.TurnTaking;
import org.parley.web.guard.WebSecurity;
import org.parley.web.pages.AccountPages;
import org.parley.web.pages.ActorActions;
import org.parley.web.pages.ActorPages;
import org.parley.web.pages.AdministrationPages;
import org.parley.web.pages.Assets;
import org.parley.web.pages.BriefPages;
import org.parley.web.pages.DiscrepancyPages;
import org.parley.web.pages.DocketPages;
import org.parley.web.pages.Entrance;
import org.parley.web.pages.EntryActions;
import org.parley.web.pages.GroundData;
import org.parley.web.pages.GroundImportPages;
import org.parley.web.pages.GroundPages;
import org.parley.web.pages.ItemActions;
import org.parley.web.pages.OverviewPages;
import org.parley.web.pages.PositionPages;
import org.parley.web.pages.ProcedureActions;
import org.parley.web.pages.RecordPages;
import org.parley.web.pages.ReportPages;
import org.parley.web.pages.ReviewPages;
import org.parley.web.pages.SearchPages;
import org.parley.web.pages.SeatArgument;
import org.parley.web.pages.SessionEntryPages;
import org.parley.web.pages.SessionPages;
import org.parley.web.pages.UndertakingEntryPages;
import org.parley.web.pages.UndertakingPages;
import org.parley.web.pages.WrongPages;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** All that the server is made of: a further page is a line here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    WebSecurity.class,
    WrongPages.class,
    Entrance.class,
    OverviewPages.class,
    ReportPages.class,
    ItemActions.class,
    SessionPages.class,
    SessionEntryPages.class,
    UndertakingPages.class,
    UndertakingEntryPages.class,
    EntryActions.class,
    PositionPages.class,
    DiscrepancyPages.class,
    ActorPages.class,
    ActorActions.class,
    DocketPages.class,
    GroundPages.class,
    GroundData.class,
    GroundImportPages.class,
    ProcedureActions.class,
    AdministrationPages.class,
    AccountPages.class,
    RecordPages.class,
    SearchPages.class,
    BriefPages.class,
    ReviewPages.class,
    WrongRequests.class,
    AdministrationApi.class,
    CaseApi.class,
    Feed.class,
    GroundApi.class,
    OpenApi.class
})
class Wired implements WebMvcConfigurer {

    private final Casework work;

    Wired(Casework work) {
        this.work = work;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TurnTaking());
        registry.addInterceptor(new Gate(work));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SeatArgument());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        Assets.add(registry);
    }
}
